namespace Dashboard.Data.Comments.Languages;

/// <summary>Letters that are written together.</summary>
internal enum Script
{
    Other = 0,
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Thai,
    Lao,
    Khmer,
    Burmese,
    Georgian,
    Armenian,
    Hangul,
    Kana,
    Han,
}
