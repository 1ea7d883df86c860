using Dashboard.Data.Foundation;

namespace Dashboard.Api.Answers;

/// <summary>Days in the reporting time zone, both included.</summary>
internal sealed record PeriodAnswer(DateOnly From, DateOnly To)
{
    public static PeriodAnswer Of(Period period) => new(period.From, period.To);
}
