/// What leaves the program for a person to read: pictures of the paper as files, digits of
/// findings. The only user of `java.awt`.
///
/// It must not know JavaFX, how labels are ranked, or where a recording came from.
package leadwise.report;
