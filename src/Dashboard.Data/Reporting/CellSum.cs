using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting;

internal sealed class CellSum
{
    private readonly int[] _csat = new int[ScoreCounts.HighestScore + 1];
    private readonly int[] _nps = new int[ScoreCounts.HighestScore + 1];
    private int _families;
    private long _sent;
    private long _answered;
    private long _commented;

    /// <summary>The question families whose scores are in it.</summary>
    public IReadOnlySet<QuestionFamily> Families =>
        Enum.GetValues<QuestionFamily>().Where(family => (_families & (1 << (int)family)) != 0).ToHashSet();

    /// <summary>Whether nothing is in it but zeros.</summary>
    public bool IsEmpty => _sent == 0 && _csat.AsSpan().IndexOfAnyExcept(0) < 0 && _nps.AsSpan().IndexOfAnyExcept(0) < 0;

    /// <summary>What has been added up, not yet judged.</summary>
    public Tally Tally => new(Counts(_csat), Counts(_nps), _sent, _answered, _commented);

    /// <summary>The sum of some cells.</summary>
    public static CellSum FromCells(IEnumerable<Cell> cells)
    {
        var sum = new CellSum();
        foreach (var cell in cells)
            sum.Add(cell);
        return sum;
    }

    /// <summary>A sum a day, in order, also of those without cells.</summary>
    public static IReadOnlyList<DayResults> ByDay(IEnumerable<Cell> cells, Period period, ReportingConventions conventions)
    {
        var days = new CellSum?[period.Days];
        foreach (var cell in cells)
            (days[cell.Day.DayNumber - period.From.DayNumber] ??= new CellSum()).Add(cell);
        return [.. days.Select((day, offset) => new DayResults(
            period.From.AddDays(offset), (day?.Tally ?? Tally.Empty).JudgedBy(conventions)))];
    }

    public void Add(Cell cell)
    {
        var measures = cell.Measures;
        _sent += measures[CellMeasure.Sent];
        _answered += measures[CellMeasure.Answered];
        _commented += measures[CellMeasure.Commented];
        var scores = measures[CellMeasure.FirstScore..];
        if (scores.IndexOfAnyExcept(0) < 0)
            return;
        _families |= 1 << (int)QuestionVariants.FamilyOf(cell.Kind, cell.QuestionVariant);
        var counts = cell.Kind is SurveyKind.Csat ? _csat : _nps;
        for (var score = 0; score < scores.Length; score++)
            counts[score] += scores[score];
    }

    public void Add(CellSum other)
    {
        _sent += other._sent;
        _answered += other._answered;
        _commented += other._commented;
        _families |= other._families;
        for (var score = 0; score < _csat.Length; score++)
        {
            _csat[score] += other._csat[score];
            _nps[score] += other._nps[score];
        }
    }

    private static ScoreCounts Counts(int[] counts) =>
        counts.AsSpan().IndexOfAnyExcept(0) < 0 ? ScoreCounts.Empty : ScoreCounts.FromCounts(counts);
}
