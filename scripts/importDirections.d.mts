export declare const ALLOWED: Record<string, string[]>
export declare const PACKAGES: Record<string, string[]>
export declare const importDirections: object[]
