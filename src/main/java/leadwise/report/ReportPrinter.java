package leadwise.report;

/// Puts a report on paper. A port, because printers and their dialogs exist on a real computer
/// only.
public interface ReportPrinter {

    /// What became of it.
    enum Outcome {
        SENT,
        /// The user thought better of it.
        LEFT,
        /// There is no printer, or none that can be reached.
        NO_PRINTER,
        /// The printer refused it.
        REFUSED
    }

    /// Asks the user for a printer and prints all pages at their own size. Takes as long as the
    /// user does.
    Outcome print(byte[] pdf);
}
