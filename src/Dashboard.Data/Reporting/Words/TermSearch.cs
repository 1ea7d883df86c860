using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Reporting.Words;

/// <summary>Looks for one term in comments; not for two threads at once.</summary>
internal sealed class TermSearch
{
    private readonly ulong _wanted;
    private readonly CommentWordBook _book;
    private readonly Predicate<int> _mayHold;
    private bool _isFound;

    public TermSearch(ulong wanted, CommentWordBook book)
    {
        var stems = TermId.Parts(wanted).ToArray();
        (_wanted, _book, _mayHold) = (wanted, book, stem => Array.IndexOf(stems, stem) >= 0);
    }

    /// <summary>Whether a comment of the book's language holds it.</summary>
    public bool IsIn(Comment comment)
    {
        _isFound = false;
        CommentTermIds.ForEach(
            comment.Words, _book, _mayHold, this, static (search, stems, _) => search._isFound |= stems == search._wanted);
        return _isFound;
    }
}
