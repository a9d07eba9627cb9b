/** A register that cannot be read as it is: the message is one sentence that says where, why and what to do, and repeats none of its data. */
export class UnreadableRegister extends Error {
  override name = "UnreadableRegister";
}
