// Package columns tells what the columns of a sheet hold. It takes header paths and
// the keys of a list, and gives each column its key or its role (Header.Read); Labels
// remembers what was read. It tells which kind of table a heading and a header make
// (KindOfSheet), finds the sides of a two-sided table (Header.Sides), gives a sheet whose header was read as rows its
// header back, and says of columns what is doubtful (TellColumns).
package columns
