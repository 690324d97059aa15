/// The reader's own reading: statements with their verdicts, the comment, and the act of
/// confirming.
///
/// It must not know how labels are ranked, or where a review is kept.
package leadwise.ui.reading;
