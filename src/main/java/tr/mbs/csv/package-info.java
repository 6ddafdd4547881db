/**
 * Files of rows and columns that spreadsheets write and read: one reader for what is uploaded, what lies in a folder and
 * what is part of the project, and the one way to write a cell. It knows no column by name.
 */
@ApplicationModule(allowedDependencies = "kernel")
package tr.mbs.csv;

import org.springframework.modulith.ApplicationModule;
