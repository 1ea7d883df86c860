namespace Dashboard.Data.Store.Migrations.Sqlite;

/// <summary>
/// The part of the search index that is written by hand, https://www.sqlite.org/fts5.html. It keeps no text and no places of words, only which
/// word is in which entry. Words come ready made, with a blank between them: the tokenizer is the one that changes none of their characters.
/// Beginnings of up to three characters have lists of their own, since as many words may have them as there are.
/// </summary>
internal static class WordsOfComments
{
    public const string Up =
        """
        CREATE VIRTUAL TABLE "CommentWords" USING fts5(
            "Words", content='', contentless_delete=1, detail=none, prefix='1 2 3', tokenize="ascii tokenchars '~'");
        """;

    public const string Down = "DROP TABLE \"CommentWords\";";
}
