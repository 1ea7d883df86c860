using Dashboard.Data.Feedback;
using Dashboard.Data.Prompting.PastResults;
using Dashboard.Data.Prompting.PastResults.Reading;

namespace Dashboard.Pages.Imports;

/// <summary>What somebody has said of a file: what its columns are, and what its results are called.</summary>
public sealed class ImportForm
{
    /// <summary>A column says of each row which survey it is.</summary>
    public const string ByColumn = "column";

    /// <summary>All rows are CSAT.</summary>
    public const string Csat = "csat";
    /// <summary>All rows are NPS.</summary>
    public const string Nps = "nps";

    private readonly ResultColumn?[] _columns;

    /// <summary>Takes what can be told from names.</summary>
    /// <param name="fileName">What the file is called.</param>
    /// <param name="look">What is in it.</param>
    public ImportForm(string fileName, ImportLook look)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(look);
        (FileName, Look) = (fileName, look);
        _columns = new ResultColumn?[look.Headers.Count];
        foreach (var (column, place) in ResultColumns.Guess(look.Headers))
            _columns[place] = column;
        var score = Array.IndexOf(_columns, ResultColumn.Score);
        Kind = Has(ResultColumn.Kind) ? ByColumn : NamedIn(fileName, score < 0 ? "" : look.Headers[score]);
    }

    /// <summary>What the file is called.</summary>
    public string FileName { get; }

    /// <summary>What is in it.</summary>
    public ImportLook Look { get; }

    /// <summary>What the results are shown under.</summary>
    public string Source { get; set; } = "";

    /// <summary>The survey; blank for not said yet.</summary>
    public string Kind { get; set; }

    /// <summary>Which of day and month comes first.</summary>
    public DateOrder Dates { get; set; }

    /// <summary>What a column of the file is; null for one that is left out.</summary>
    /// <param name="place">The column's place in the file, from 0.</param>
    public ResultColumn? this[int place]
    {
        get => _columns[place];
        set
        {
            // One column of the file for each of ours: the newer word holds.
            if (value is not null && Array.IndexOf(_columns, value) is >= 0 and var other)
                _columns[other] = null;
            _columns[place] = value;
        }
    }

    /// <summary>Whether the file has a column of ours.</summary>
    public bool Has(ResultColumn column) => Array.IndexOf(_columns, column) >= 0;

    /// <summary>All of it, as the import takes it.</summary>
    public ImportOrder Order() => new(
        Source,
        _columns.Index().Where(one => one.Item is not null).ToDictionary(one => one.Item!.Value, one => one.Index))
    {
        Kind = Kind switch { Csat => SurveyKind.Csat, Nps => SurveyKind.Nps, _ => null },
        Dates = Dates,
        FileName = FileName,
    };

    /// <summary>"nps-2024.csv", or a column "CSAT score", says it; where both are named, neither does.</summary>
    private static string NamedIn(params ReadOnlySpan<string> texts)
    {
        var (csat, nps) = (false, false);
        foreach (var text in texts)
        {
            csat |= text.Contains(Csat, StringComparison.OrdinalIgnoreCase);
            nps |= text.Contains(Nps, StringComparison.OrdinalIgnoreCase);
        }

        return csat == nps ? "" : csat ? Csat : Nps;
    }
}
