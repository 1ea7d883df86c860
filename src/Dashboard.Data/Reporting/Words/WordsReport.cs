using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting.Words;

/// <summary>What people write, by language; the languages with most comments first.</summary>
/// <param name="Comments">How many comments there are in the period, of whatever language.</param>
/// <param name="Compared">The days that new terms are new against; null when nothing is compared.</param>
/// <param name="IsComplete">Whether all comments are counted, as they are but while the store makes its search index anew.</param>
public sealed record WordsReport(int Comments, Period? Compared, bool IsComplete, IReadOnlyList<LanguageWords> Languages)
{
    /// <summary>The scores of answers with a comment, by its language, also by those of which there is no word to say.</summary>
    public IReadOnlyList<LanguageScores> Scores { get; init; } = [];
}

/// <summary>The scores of answers with a comment in one language.</summary>
/// <param name="Now">Those of the period.</param>
/// <param name="Before">Those of the compared period; null when nothing is compared.</param>
public sealed record LanguageScores(CommentLanguage Language, Tally Now, Tally? Before);

/// <summary>What is written in one language.</summary>
/// <param name="Comments">How many comments of the period are in it.</param>
/// <param name="Low">How many of them have a low score: a detractor's, or an unsatisfied customer's.</param>
/// <param name="High">How many of them have a high score: a promoter's, or a satisfied customer's.</param>
/// <param name="MarksLow">Terms that mark low scores, the surest first.</param>
/// <param name="MarksHigh">Terms that mark high scores, the surest first.</param>
/// <param name="New">Terms that are more frequent than in the compared period, the surest first; none where nothing is compared.</param>
public sealed record LanguageWords(
    CommentLanguage Language,
    int Comments,
    int Low,
    int High,
    IReadOnlyList<MarkingTerm> MarksLow,
    IReadOnlyList<MarkingTerm> MarksHigh,
    IReadOnlyList<MarkingTerm> New);

/// <summary>A word or phrase, and what is known of the comments that hold it.</summary>
/// <param name="Key">Names it: what all its forms have in common, and as most of the comments write it.</param>
/// <param name="Comments">How many comments of the period hold it.</param>
/// <param name="ComparedComments">How many of the compared period do.</param>
/// <param name="Z">How sure it is, in standard deviations; above 0 for what it is listed for.</param>
/// <param name="Csat">The CSAT scores of these comments, with intervals; null without any.</param>
/// <param name="Nps">The NPS scores of these comments, with intervals; null without any.</param>
public sealed record MarkingTerm(TermKey Key, int Comments, int ComparedComments, double Z, CsatResult? Csat, NpsResult? Nps)
{
    /// <summary>As most of the comments write it.</summary>
    public string Text => Key.Text;
}
