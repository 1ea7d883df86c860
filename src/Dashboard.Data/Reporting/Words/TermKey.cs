using Dashboard.Data.Comments;

namespace Dashboard.Data.Reporting.Words;

/// <summary>Names a word or phrase of one language, whatever forms of it comments have.</summary>
/// <param name="Language">The language of the comments that hold it.</param>
/// <param name="Stems">The stems of its words, with a blank between them.</param>
public readonly record struct TermKey(CommentLanguage Language, string Stems);
