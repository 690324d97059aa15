/// Pure functions on samples: bringing leads to another rate, and the health of a recording.
///
/// It must not know where the samples came from, or what is done with the results.
package leadwise.signal;
