/// The door to recordings on disk: what a reader is, what it answers, and who is asked in which
/// order.
///
/// It must not know its own readers, or who calls it.
package leadwise.io;
