using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;
using Dashboard.Links;
using Dashboard.Mailing;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Views;

/// <summary>Schedules what is shown for every Monday morning, to whoever looks at it.</summary>
internal sealed class MondayMail(ScheduleEditor editor)
{
    private const int Hour = 8;
    private const int MostTries = 9;

    /// <summary>Schedules the week before, with the filters of a page.</summary>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> AddAsync(ResultScope scope, CancellationToken cancellationToken)
    {
        var view = scope.View.With(PeriodPreset.LastWeek, scope.Today) with { PrefersComments = false };
        var query = FilterQuery.Write(view, scope.Choices);
        for (var number = 1; number <= MostTries; number++)
        {
            var name = number == 1 ? ViewWords.MondayMailName : $"{ViewWords.MondayMailName} ({Numbers.Count(number)})";
            var draft = new ScheduleDraft(
                name, query, new ScheduleTimes(ScheduleRhythm.Weekly, DayOfWeek.Monday, 1, Hour), scope.Zone.Id,
                MailLanguage.OfReader, WhenEmpty.Say, [scope.Viewer.UserId]);
            var answer = await editor.AddAsync(scope.Viewer, draft, cancellationToken);
            if (answer.Succeeded || !answer.Problems.Contains(ScheduleProblem.NameTaken))
                return answer.Succeeded;
        }

        return false;
    }
}
