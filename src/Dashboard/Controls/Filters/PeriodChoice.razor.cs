using System.Globalization;
using Dashboard.Data.Foundation;
using Dashboard.Links;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Controls.Filters;

/// <summary>Chooses the days that are shown.</summary>
public sealed partial class PeriodChoice
{
    private PeriodEntry _entry = new("", "");
    private Period? _shown;

    // The picker takes another object for another choice, and would forget a first day that was pressed.
    private DateRange? _range;
    private DateTime? _month;

    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required ReportView View { get; set; }

    /// <summary>Today in the reporting zone.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The address of this page with another view.</summary>
    [Parameter, EditorRequired]
    public required Func<ReportView, string> Href { get; set; }

    /// <summary>Other days are asked for.</summary>
    [Parameter]
    public EventCallback<ReportView> OnChange { get; set; }

    // An address may ask for days to come.
    private DateTime LastDay => At(View.Filter.Period.To > Today ? View.Filter.Period.To : Today);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (View.Filter.Period != _shown)
            Show(View.Filter.Period);
    }

    private static DateTime At(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

    // By it the browser gives a day its whole name (shell.js): the picker names it by its number, and takes no other name.
    private static string ClassOf(DateTime day) => day.ToString("'day-'yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Show(Period period)
    {
        _shown = period;
        _entry = PeriodEntry.Of(period);
        _range = new DateRange(At(period.From), At(period.To));
        _month = At(new DateOnly(period.To.Year, period.To.Month, 1));
    }

    private Task TypeFromAsync(string? typed) => EnterAsync(_entry with { From = typed ?? "", IsToLast = false });

    private Task TypeToAsync(string? typed) => EnterAsync(_entry with { To = typed ?? "", IsToLast = true });

    private Task EnterAsync(PeriodEntry entry)
    {
        _entry = entry;
        return entry.Period is { } period ? AskAsync(period) : Task.CompletedTask;
    }

    private Task PickAsync(DateRange? range) => range is { Start: { } start, End: { } end }
        ? AskAsync(new Period(DateOnly.FromDateTime(start), DateOnly.FromDateTime(end)))
        : Task.CompletedTask;

    // The picker also tells of what it was given.
    private Task AskAsync(Period period)
    {
        if (period == _shown)
            return Task.CompletedTask;
        Show(period);
        return OnChange.InvokeAsync(View.With(period));
    }
}
