using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Privacy;
using Dashboard.Data.Store;
using Dashboard.Formats;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Privacy;

/// <summary>Erases one customer: first how much there is, then, confirmed, a receipt.</summary>
public sealed partial class ErasurePanel
{
    private string _customer = "";
    private string? _error;
    private Footprint? _found;
    private ErasureReceipt? _receipt;

    /// <summary>Whether the reader may: nobody who answers customers does.</summary>
    [Parameter]
    public bool MayErase { get; set; }

    [Inject]
    internal CustomerErasure Erasure { get; init; } = null!;

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    internal ZoneInForce Zones { get; init; } = null!;

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    private void Touched()
    {
        (_error, _found, _receipt) = (null, null, null);
        Say(null);
    }

    private Task<bool> LookAsync() =>
        AnswerAsync(async () => await Erasure.PreviewAsync(await Viewers.CurrentAsync(Left), _customer, Left));

    private async Task EraseAsync()
    {
        var question = new Confirmation(Phrases.Of(PrivacyWords.EraseQuestion, _customer.Trim()), PrivacyWords.EraseNow)
        {
            Note = PrivacyWords.EraseQuestionNote,
        };
        if (await Dialogs.AskAsync(question, Left))
            await AnswerAsync(async () => await Erasure.RunAsync(await Viewers.CurrentAsync(Left), _customer, Left));
    }

    private Task<bool> AnswerAsync(Func<Task<ErasureAnswer>> ask) => ActAsync(async () =>
    {
        Touched();
        var answer = await ask();
        if (answer.Problem is PrivacyProblem.NoId)
        {
            _error = PrivacyTexts.Of(answer.Problem);
            return null;
        }

        // Also of who is not known yet nothing may come back.
        var isLook = answer.Receipt is null && answer.Problem is PrivacyProblem.None or PrivacyProblem.NothingFound;
        (_found, _receipt) = (isLook ? answer.Found : null, answer.Receipt);
        return answer.Problem is PrivacyProblem.None ? null : Outcome.Refused(PrivacyTexts.Of(answer.Problem));
    });
}
