/// The findings panel: the list of labels, their ranking, the statement library and label sets.
///
/// It must not know how a number is computed, or the other panels.
package leadwise.ui.findings;
