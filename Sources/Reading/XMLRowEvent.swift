/// What the parser told last: a schema is heard right after it, about the same tag.
enum XMLRowEvent {
  case recordBegan, recordEnded, other
}
