using Dashboard.Controls.Forms;
using Dashboard.Identity;
using Dashboard.Identity.Codes;
using Dashboard.Links;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Pages.Account;

/// <summary>Asks whoever has shown their password for a code of their authenticator, or a recovery code.</summary>
public partial class CodePage
{
    [Inject]
    private CodeSignIn SignIn { get; set; } = null!;

    [Inject]
    private PendingSignIn Pending { get; set; } = null!;

    [Inject]
    private FirstPage FirstPage { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm]
    private CodeForm? Form { get; set; }

    [SupplyParameterFromQuery(Name = SignInQuery.ReturnUrl)]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery(Name = SignInQuery.Recovery)]
    private string? Recovery { get; set; }

    private bool IsSignedIn => Context.User.Identity?.IsAuthenticated == true;

    private bool IsRecovery => Recovery is not null;

    private string? Invalid => Outcome is null ? null : "true";

    private string? Problem => Outcome is null ? null : "code-problem";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(Context.Request.Method))
            await ActAsync(async () => IsSignedIn || await Pending.FindAsync(Context) is null ? Leave() : null);
    }

    private Task<bool> SubmitAsync() => ActAsync(async () =>
    {
        if (await SignIn.TryAsync(Form?.Code ?? "", IsRecovery, Context.RequestAborted) is not { } answer)
            return Leave();
        if (answer.Outcome is SignInOutcome.MustWait)
            return Outcome.Refused(AccountTexts.Wait(answer.Wait));
        if (answer.Outcome is not SignInOutcome.SignedIn)
            return Outcome.Refused(IsRecovery ? AccountWords.RecoverySpent : AccountWords.CodeSpent);
        Navigation.NavigateTo(await FirstPage.OfAsync(answer.UserId!, ReturnUrl, Context.RequestAborted));
        return null;
    });

    private Outcome? Leave()
    {
        var page = QueryHelpers.AddQueryString(Paths.Login, SignInQuery.Late, "1");
        Navigation.NavigateTo(QueryHelpers.AddQueryString(page, SignInQuery.ReturnUrl, LocalUrl.OrHome(ReturnUrl)));
        return null;
    }
}
