using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dashboard.Identity.SignOn;

/// <summary>What somebody was sent to the provider for; it comes back within the state, which nobody else can make.</summary>
internal static class SignOnErrand
{
    private const string Again = "again";
    private const string Session = "confirms";

    /// <summary>To sign in.</summary>
    public static AuthenticationProperties SignIn(string returnUrl) => new() { RedirectUri = returnUrl };

    /// <summary>To be asked once more, and more strongly, before signing in.</summary>
    public static AuthenticationProperties AskAgain(string? returnUrl)
    {
        var asked = Anew(returnUrl);
        asked.Items[Again] = "1";
        return asked;
    }

    /// <summary>To confirm that they are who is signed in here.</summary>
    /// <param name="sessionId">The session that it is for.</param>
    public static AuthenticationProperties Confirm(string returnUrl, string sessionId)
    {
        var asked = Anew(returnUrl);
        asked.Items[Session] = sessionId;
        return asked;
    }

    /// <summary>Whether it was <see cref="AskAgain"/>.</summary>
    public static bool IsAgain(AuthenticationProperties? asked) => asked?.Items.ContainsKey(Again) == true;

    /// <summary>The session of <see cref="Confirm"/>; null where it was for something else.</summary>
    public static string? SessionOf(AuthenticationProperties? asked) => asked?.Items.TryGetValue(Session, out var id) == true ? id : null;

    // The provider is to ask, though somebody is signed in there.
    private static AuthenticationProperties Anew(string? returnUrl)
    {
        var asked = new AuthenticationProperties { RedirectUri = returnUrl };
        asked.SetParameter(OpenIdConnectParameterNames.Prompt, OpenIdConnectPrompt.Login);
        asked.SetParameter<TimeSpan?>(OpenIdConnectParameterNames.MaxAge, TimeSpan.Zero);
        return asked;
    }
}
