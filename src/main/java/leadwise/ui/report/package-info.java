/// The report in the window: looking at its pages, saving, printing and copying it.
///
/// It must not know how a page is set, or the other panels.
package leadwise.ui.report;
