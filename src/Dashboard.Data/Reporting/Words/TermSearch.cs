using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Reporting.Words;

/// <summary>Looks for one term in comments.</summary>
internal sealed class TermSearch(ulong wanted, CommentWordBook book)
{
    private readonly int[] _stems = [.. TermId.Parts(wanted)];

    /// <summary>Whether a comment of the book's language holds it.</summary>
    public bool IsIn(Comment comment)
    {
        var finder = new Finder(wanted, _stems);
        CommentTermIds.ForEach(comment.Words, book, ref finder);
        return finder.IsFound;
    }

    private struct Finder(ulong wanted, int[] stems) : ITermTaker
    {
        public bool IsFound { get; private set; }

        public readonly bool MayHold(int stem) => Array.IndexOf(stems, stem) >= 0;

        public void Take(ulong stems, ulong forms) => IsFound |= stems == wanted;
    }
}
