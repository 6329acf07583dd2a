/**
 * How the first pages of an interview look, in the one sheet that comes with the page: a sheet of their own would be waited
 * for before the first question is drawn. In the order in which one rule goes before another.
 */
import '../asking/questions/choices.css';
import '../asking/questions/otherText.css';
import '../asking/questions/grid/grid.css';
import './interview.css';
