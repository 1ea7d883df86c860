using System.Globalization;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.People;

/// <summary>Hands over what somebody has kept for themselves, inside the transaction of a change.</summary>
internal static class HandOvers
{
    public static async Task<RegistryAnswer> RunAsync(UserEdit edit, User user, HandOver handOver, Actor actor)
    {
        if (handOver.Stays)
            return RegistryAnswer.Done;
        var (heir, refused) = await HeirAsync(edit, user, handOver);
        if (refused is not null)
            return refused;
        await RunAsync(edit, user, heir, actor);
        return await OfSchedulesAsync(edit, user, heir, actor);
    }

    private static async Task RunAsync(UserEdit edit, User user, User? heir, Actor actor)
    {
        var heirId = heir?.Id;
        var views = await edit.Context.SavedViews.Where(view => view.UserId == user.Id).OrderBy(view => view.Id).ToListAsync(edit.Token);
        if (views.Count == 0)
            return;
        var taken = (await edit.Context.SavedViews.Where(view => view.UserId == heirId).Select(view => view.Name).ToListAsync(edit.Token))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var view in views)
        {
            (view.UserId, view.IsStart, view.Name) = (heirId, false, FreeName.Of(view.Name, taken));
            taken.Add(view.Name);
        }

        // Else they would go with their owner.
        await edit.Context.SaveChangesAsync(edit.Token);
        edit.Recorded(
            actor,
            AuditActions.ViewsHandedOver,
            string.Create(CultureInfo.InvariantCulture, $"{user.Email} → {heir?.Email ?? "organisation"}: {views.Count}"));
    }

    /// <summary>Reports that are sent go on to be sent to all others, each with their own rights.</summary>
    private static async Task<RegistryAnswer> OfSchedulesAsync(UserEdit edit, User user, User? heir, Actor actor)
    {
        var heirId = heir?.Id;
        var schedules = await edit.Context.ReportSchedules
            .Where(schedule => schedule.OwnerId == user.Id).OrderBy(schedule => schedule.Id).ToListAsync(edit.Token);
        if (schedules.Count == 0)
            return RegistryAnswer.Done;
        var taken = (await edit.Context.ReportSchedules
            .Where(schedule => schedule.OwnerId == heirId).Select(schedule => schedule.Name).ToListAsync(edit.Token))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var schedule in schedules)
        {
            (schedule.OwnerId, schedule.Name) = (heirId, FreeName.Of(schedule.Name, taken));
            taken.Add(schedule.Name);
        }

        await edit.Context.SaveChangesAsync(edit.Token);
        return edit.Recorded(
            actor,
            AuditActions.SchedulesHandedOver,
            string.Create(CultureInfo.InvariantCulture, $"{user.Email} → {heir?.Email ?? "organisation"}: {schedules.Count}"));
    }

    private static async Task<(User? Heir, RegistryAnswer? Refused)> HeirAsync(UserEdit edit, User user, HandOver handOver)
    {
        if (handOver.Email is not { } email)
            return (null, null);
        if (await edit.Users.FindByEmailAsync(email.Trim()) is not { } heir)
            return (null, RegistryAnswer.Refused(
                RegistryProblemKind.UnknownUser, $"There is no user with the e-mail address {email.Trim()}."));
        var roles = await edit.Users.GetRolesAsync(heir);
        var sees = roles.Any(role => role is RoleNames.Supervisor or RoleNames.Manager);
        return sees && heir.DisabledAt is null && !string.Equals(heir.Id, user.Id, StringComparison.Ordinal)
            ? (heir, null)
            : (null, RegistryAnswer.Refused(
                RegistryProblemKind.HandOverUnfit,
                $"{heir.Email} cannot open them: views go to another supervisor or manager who can sign in."));
    }
}
