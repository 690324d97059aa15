package leadwise.report;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.printing.PDFPageable;

import java.awt.GraphicsEnvironment;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;

/// The printers of the operating system. Pages are sent in their own size: a page that is fitted to
/// the paper would no longer have true millimetres.
public final class SystemPrinter implements ReportPrinter {

    @Override
    public Outcome print(byte[] pdf) {
        if (GraphicsEnvironment.isHeadless()) {
            return Outcome.NO_PRINTER;
        }
        var job = PrinterJob.getPrinterJob();
        if (job.getPrintService() == null) {
            return Outcome.NO_PRINTER;
        }
        job.setJobName("Leadwise"); // shown on other people's printers
        try (var document = Loader.loadPDF(pdf)) {
            job.setPageable(new PDFPageable(document));
            if (!job.printDialog()) {
                return Outcome.LEFT;
            }
            job.print();
            return Outcome.SENT;
        } catch (IOException | PrinterException _) {
            return Outcome.REFUSED;
        }
    }
}
