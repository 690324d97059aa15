/// What readers share: the bytes, the XML and the leads of a file, each with its bounds, and the
/// refusal that carries a reason to a reader's door.
///
/// It must not know any format, or who reads.
package leadwise.io.content;
