using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Reporting.Words;

/// <summary>Up to three numbers, of stems or of words, as one: each one more than it is, in 21 bits.</summary>
internal static class TermId
{
    public const int LongestPhrase = 3;
    private const int Bits = 21;
    private const ulong Mask = (1UL << Bits) - 1;

    public static ulong Of(int first) => (ulong)first + 1;

    /// <summary>The term that goes on with one more number at a place, 1 or 2.</summary>
    public static ulong With(ulong term, int place, int number) => term | (((ulong)number + 1) << (place * Bits));

    /// <summary>The numbers that it is made of.</summary>
    public static IEnumerable<int> Parts(ulong term)
    {
        for (; term != 0; term >>= Bits)
            yield return (int)(term & Mask) - 1;
    }

    /// <summary>The term of stems with a blank between them; null where no comment in memory holds all of them, or none could.</summary>
    public static ulong? Parse(string stems, CommentWordBook book)
    {
        var term = 0UL;
        var parts = stems.Split(' ');
        for (var place = 0; place < parts.Length; place++)
        {
            if (place == LongestPhrase || book.StemNumber(parts[place]) is not { } stem)
                return null;
            term = With(term, place, stem);
        }

        return term;
    }

    /// <summary>Whether one phrase stands within another, or is it.</summary>
    public static bool IsWithin(ulong part, ulong whole)
    {
        for (var rest = whole; rest != 0; rest >>= Bits)
        {
            var length = Parts(part).Count() * Bits;
            if ((rest & ((1UL << length) - 1)) == part)
                return true;
        }

        return false;
    }
}

/// <summary>Takes the terms of comments. For structures, so that the call for each of some million terms is none.</summary>
internal interface ITermTaker
{
    /// <summary>Whether terms with a stem are wanted at all; where one is not, no phrase leads over it.</summary>
    bool MayHold(int stem);

    /// <summary>Takes a term at a place where it stands.</summary>
    /// <param name="stems">The numbers of its stems.</param>
    /// <param name="forms">The numbers of its words.</param>
    void Take(ulong stems, ulong forms);
}

/// <summary>Goes through the terms of a comment.</summary>
internal static class CommentTermIds
{
    public static void ForEach<TTaker>(ReadOnlySpan<int> words, CommentWordBook book, ref TTaker taker)
        where TTaker : struct, ITermTaker
    {
        for (var first = 0; first < words.Length; first++)
        {
            var word = book[words[first] >> 1];
            if (!taker.MayHold(word.Stem) || !(word.CanStandAlone || word.CanBegin))
                continue;
            var (stems, forms) = (TermId.Of(word.Stem), TermId.Of(words[first] >> 1));
            if (word.CanStandAlone)
                taker.Take(stems, forms);
            for (var place = 1; word.CanBegin && place < TermId.LongestPhrase && first + place < words.Length; place++)
            {
                var next = words[first + place];
                var ending = book[next >> 1];
                if ((next & 1) != 0 || !taker.MayHold(ending.Stem))
                    break;
                (stems, forms) = (TermId.With(stems, place, ending.Stem), TermId.With(forms, place, next >> 1));
                if (ending.CanStandAlone)
                    taker.Take(stems, forms);
            }
        }
    }
}
