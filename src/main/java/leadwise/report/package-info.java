/// Pictures of the paper as files; the only user of `java.awt`.
///
/// It must not know JavaFX, how labels are ranked, or where a recording came from.
package leadwise.report;
