package text

// Numerals are the Chinese ones up to ten.
const Numerals = "一二三四五六七八九十"
