export declare const cpuSeconds: () => number
export declare const createFileLog: () => {
  begin: (file: string) => void
  end: (file: string) => void
  look: () => void
}
