/** The index alone, to be bundled as the content script has it. */
export { aliasIndex } from 'virtual:alias-index';
