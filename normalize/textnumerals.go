package normalize

// numerals are the Chinese ones up to ten.
const numerals = "一二三四五六七八九十"
