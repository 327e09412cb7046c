import java.io.File;
import java.nio.charset.StandardCharsets;
import java.io.OutputStreamWriter;
import java.io.FileOutputStream;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;

/** Okapi's XLIFF Toolkit as a translator's program: reads a file by all of its rules, translates it, writes it again. */
class Okapi {
  public static void main(String[] arguments) throws Exception {
    File from = new File(arguments[0]);
    boolean isCut = arguments.length > 2 && arguments[2].equals("cut");
    XLIFFReader.validate(from, null);
    XLIFFWriter writer = new XLIFFWriter();
    int units = 0;
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(from);
      StartXliffData start = null;
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isStartXliff()) {
          start = event.getStartXliffData();
          writer.create(
              new OutputStreamWriter(new FileOutputStream(arguments[1]), StandardCharsets.UTF_8),
              start.getSourceLanguage(),
              start.getTargetLanguage());
        }
        if (event.isUnit()) {
          units += 1;
          translate(event.getUnit(), isCut);
        }
        writer.writeEvent(event);
      }
    }
    writer.close();
    XLIFFReader.validate(new File(arguments[1]), null);
    System.out.println(units + " units");
  }

  /** Words are put in brackets; every mark of the source stays where it is. */
  static void translate(Unit unit, boolean isCut) {
    if (isCut) cut(unit);
    for (Segment segment : unit.getSegments()) {
      Fragment target = segment.getTarget(net.sf.okapi.lib.xliff2.core.Part.GetTarget.CLONE_SOURCE);
      target.setCodedText("[" + target.getCodedText() + "]");
      segment.setState(TargetState.TRANSLATED);
    }
  }

  /** As segmentation does: behind the first full stop that stands within a segment. */
  static void cut(Unit unit) {
    String coded = unit.getSegment(0).getSource().getCodedText();
    int stop = coded.indexOf(". ");
    if (stop > 0) unit.split(0, stop + 2, coded.length(), -1, -1, false);
  }
}
