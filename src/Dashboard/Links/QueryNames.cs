namespace Dashboard.Links;

/// <summary>The names and fixed words of filters and views in URLs; kept stable, because people bookmark and mail them.</summary>
internal static class QueryNames
{
    /// <summary>
    /// A moving period, one of the words of <see cref="PeriodPresets"/>; counts before <see cref="From"/> and <see cref="To"/>.
    /// </summary>
    public const string Period = "period";

    /// <summary>The first day, ISO, included.</summary>
    public const string From = "from";

    /// <summary>The last day, ISO, included.</summary>
    public const string To = "to";

    /// <summary>An account's handle.</summary>
    public const string Account = "account";

    /// <summary>A team's id at the help desk.</summary>
    public const string Team = "team";

    /// <summary>An agent's id at the help desk.</summary>
    public const string Agent = "agent";

    /// <summary><see cref="KindCsat"/> or <see cref="KindNps"/>.</summary>
    public const string Kind = "kind";

    /// <summary>A family of questions, such as csat-person; decides the survey too.</summary>
    public const string Family = "family";

    /// <summary>One question by survey and variant, such as csat-14.</summary>
    public const string Question = "question";

    /// <summary>A tag of the conversation, in the help desk's words.</summary>
    public const string Tag = "tag";

    /// <summary>A day of the week, such as monday.</summary>
    public const string Weekday = "weekday";

    /// <summary>An hour of the day in which the score was given, 0 to 23.</summary>
    public const string Hour = "hour";

    /// <summary>A topic of comments, by its number, or <see cref="TopicNone"/>.</summary>
    public const string Topic = "topic";

    /// <summary>A part of a survey's scale, such as detractors; decides the survey too.</summary>
    public const string Segment = "segment";

    /// <summary>Scores, separated by commas.</summary>
    public const string Scores = "score";

    /// <summary><see cref="CommentYes"/>, <see cref="CommentNo"/> or <see cref="CommentAll"/>.</summary>
    public const string Comment = "comment";

    /// <summary>
    /// How far answers are followed up: <see cref="ReviewOpen"/>, <see cref="ReviewResolved"/> or <see cref="ReviewMine"/>.
    /// </summary>
    public const string Review = "review";

    /// <summary>Not resolved, and low or assigned.</summary>
    public const string ReviewOpen = "open";

    /// <summary>Marked as resolved.</summary>
    public const string ReviewResolved = "resolved";

    /// <summary>Assigned to whoever reads.</summary>
    public const string ReviewMine = "mine";

    /// <summary>A part of the name of who did what is in the audit log.</summary>
    public const string Who = "who";

    /// <summary>An action of the audit log, or a group of them.</summary>
    public const string Action = "action";

    /// <summary>Words that comments must hold.</summary>
    public const string Search = "q";

    /// <summary>A language that the comment must be written in, by its code, such as es; und is the unknown one.</summary>
    public const string Language = "language";

    /// <summary>A language and a word or phrase in it that comments must hold in whatever form, such as en-late delivery.</summary>
    public const string Term = "term";

    /// <summary>What a point over time stands for: day, week or month.</summary>
    public const string Grain = "by";

    /// <summary>
    /// <see cref="ComparePrevious"/>, <see cref="CompareWeekdays"/>, <see cref="CompareYear"/>, <see cref="CompareNone"/>, or a first and a
    /// last day, such as 2026-10-01..2026-10-07.
    /// </summary>
    public const string Compare = "compare";

    /// <summary>Which part of a page is shown; each page names its own.</summary>
    public const string Tab = "tab";

    /// <summary>Which number a page is about; each page names its own.</summary>
    public const string Measure = "measure";

    /// <summary>Which columns a file of answers has, by their names, separated by commas.</summary>
    public const string Columns = "columns";

    /// <summary>How many rows a page has at most.</summary>
    public const string Limit = "limit";

    /// <summary>Where a page begins, as the one before said.</summary>
    public const string Cursor = "cursor";

    /// <summary>Whether a file has comments: <see cref="CommentYes"/> or <see cref="CommentNo"/>; they leave no answer out.</summary>
    public const string Comments = "comments";

    /// <summary>How a file has X's ids of customers: <see cref="IdsShown"/> or <see cref="IdsMasked"/>.</summary>
    public const string Ids = "ids";

    /// <summary>As the privacy rules let the reader see them; the default.</summary>
    public const string IdsShown = "shown";

    /// <summary>Unknowable.</summary>
    public const string IdsMasked = "masked";

    /// <summary>What stands between the cells of a CSV file: <see cref="SeparatorComma"/> or <see cref="SeparatorSemicolon"/>.</summary>
    public const string Separator = "separator";

    /// <summary>Commas; the default.</summary>
    public const string SeparatorComma = "comma";

    /// <summary>Semicolons.</summary>
    public const string SeparatorSemicolon = "semicolon";

    /// <summary>Comments that are about no topic.</summary>
    public const string TopicNone = "none";

    /// <summary>CSAT alone.</summary>
    public const string KindCsat = "csat";

    /// <summary>NPS alone.</summary>
    public const string KindNps = "nps";

    /// <summary>Only feedback with a comment.</summary>
    public const string CommentYes = "yes";

    /// <summary>Only feedback without a comment.</summary>
    public const string CommentNo = "no";

    /// <summary>With and without a comment; said only where the page shows those with one unless told otherwise.</summary>
    public const string CommentAll = "all";

    /// <summary>As many days right before, of calendar periods the one before; the default.</summary>
    public const string ComparePrevious = "previous";

    /// <summary>As many days of the same weekdays before.</summary>
    public const string CompareWeekdays = "weekdays";

    /// <summary>The same dates a year earlier.</summary>
    public const string CompareYear = "year";

    /// <summary>No comparison.</summary>
    public const string CompareNone = "none";

    /// <summary>What holds on every page of results, and so goes along from page to page; what narrows single answers does not.</summary>
    public static IReadOnlyList<string> Everywhere { get; } =
        [Period, From, To, Grain, Account, Team, Agent, Kind, Family, Question, Tag, Topic, Weekday, Hour, Compare];
}
