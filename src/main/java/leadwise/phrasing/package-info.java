/// Whether it matters how a finding is worded: wordings side by side for one recording and for
/// many, which words carry the number, and how far it moves without any reason.
///
/// It must not know screens, file formats, or how a number becomes digits.
package leadwise.phrasing;
