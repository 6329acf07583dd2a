import Dexie from 'dexie';

/** The one database of this device. Tables and versions are laid in this file; only `storage` knows it. */
export class Database extends Dexie {}
