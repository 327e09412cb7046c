import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** `java WriteDocx FILE`: a Word file by Apache POI, of lines `style TAB words` on the standard input. */
class WriteDocx {
  public static void main(String[] given) throws Exception {
    boolean isRightToLeft = given.length > 1 && given[1].equals("rtl");
    try (XWPFDocument document = new XWPFDocument();
        FileOutputStream out = new FileOutputStream(given[0]);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      document.createStyles().addStyle(heading());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t", 2);
        XWPFParagraph paragraph = document.createParagraph();
        if (parts[0].equals("h1")) paragraph.setStyle("Heading1");
        CTPPr properties = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
        if (isRightToLeft) properties.addNewBidi();
        // Words of a line in several runs, as people's programs leave them.
        for (String words : parts[1].split("(?<=\\. )")) {
          XWPFRun run = paragraph.createRun();
          run.setBold(parts[0].equals("b"));
          run.setText(parts[0].equals("li") ? "• " + words : words);
          parts[0] = parts[0].equals("li") ? "p" : parts[0];
        }
      }
      document.write(out);
    }
  }

  private static XWPFStyle heading() {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId("Heading1");
    style.addNewName().setVal("heading 1");
    return new XWPFStyle(style);
  }
}
