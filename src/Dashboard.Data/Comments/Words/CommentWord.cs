namespace Dashboard.Data.Comments.Words;

/// <summary>A word of a comment.</summary>
/// <param name="Text">As it was written, in lower case.</param>
/// <param name="BeginsPhrase">Whether a sentence begins with it, so that no phrase leads over its beginning.</param>
internal readonly record struct CommentWord(string Text, bool BeginsPhrase);
