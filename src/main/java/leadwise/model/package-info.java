/// The records that cross packages: recordings, leads, labels, rankings, problems.
///
/// It must not know where samples came from, how they are drawn, or how a label becomes a number.
package leadwise.model;
