/// What the program remembers between two starts, in one small file of the user's.
///
/// It must not know who reads it, and never holds anything about recordings or patients.
package leadwise.settings;
