using Dashboard.Controls;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.HelpDesk;

/// <summary>What changes agents or teams: for who is an admin at that moment, since the page may have been open for longer.</summary>
public abstract class HelpDeskAct : ActingComponent
{
    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    internal Toasts Toasts { get; init; } = null!;

    private protected RegistryProblem? Refused { get; set; }

    private protected Task<bool> DoAsync(Func<Actor, Task<RegistryAnswer>> act) => DoAsync(act, _ => false);

    /// <param name="isBesideField">Whether a reason stands beside a field, so that it need not be said once more.</param>
    private protected async Task<bool> DoAsync(Func<Actor, Task<RegistryAnswer>> act, Predicate<RegistryProblemKind> isBesideField)
    {
        Refused = null;
        var isDone = await ActAsync(async () =>
        {
            var viewer = await Viewers.CurrentAsync(Left);
            if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
                return Outcome.Refused(HelpDeskWords.NotAdmin);
            var answer = await act(Actor.FromViewer(viewer));
            Refused = answer.Problems.Count == 0 ? null : answer.Problems[0];
            return Refused is null || isBesideField(Refused.Kind) ? null : Outcome.Refused(HelpDeskFaults.Of(Refused));
        });
        return isDone && Refused is null;
    }
}
