/** Whether a feed is one of comments, by its address and its title: anybody can write there. */
export function isOfComments(address: string, title = ''): boolean {
  return /comment|comentario/iu.test(`${address} ${title}`);
}
