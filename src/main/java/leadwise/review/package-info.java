/// A reader's review of a recording: statements, comment, calipers, who and when, and the history
/// of every edit; and the store that keeps it.
///
/// It must not know how a statement was proposed, how a recording is drawn, or who shows it.
package leadwise.review;
