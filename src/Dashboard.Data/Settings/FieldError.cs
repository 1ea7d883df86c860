namespace Dashboard.Data.Settings;

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">The property's name, such as <see cref="AccountSettings.PrivacyUrl"/>.</param>
/// <param name="Message">One English sentence that says what would be right, for commands; pages say it in the reader's language.</param>
/// <param name="Fault">The same as a fact; <see cref="FieldFault.Other"/> where only commands meet it.</param>
public sealed record FieldError(string Field, string Message, FieldFault Fault = FieldFault.Other);

/// <summary>What can be wrong with a field that pages show.</summary>
public enum FieldFault
{
    /// <summary>Something that no page shows.</summary>
    Other = 0,

    /// <summary>There is no privacy URL.</summary>
    PrivacyUrlMissing = 1,

    /// <summary>It is longer than <see cref="AccountSettingsRules.MaximumPrivacyUrlLength"/>.</summary>
    PrivacyUrlTooLong = 2,

    /// <summary>It is no absolute address.</summary>
    PrivacyUrlNotWhole = 3,

    /// <summary>It does not begin with https.</summary>
    PrivacyUrlNotHttps = 4,

    /// <summary>It holds a user name or password.</summary>
    PrivacyUrlWithUser = 5,

    /// <summary>The display name is longer than X takes.</summary>
    DisplayNameTooLong = 6,

    /// <summary>It has line breaks or control characters.</summary>
    DisplayNameNotOneLine = 7,

    /// <summary>X has no such question.</summary>
    QuestionUnknown = 8,

    /// <summary>The message is longer than <see cref="AccountSettingsRules.MaximumMessageLength"/>.</summary>
    MessageTooLong = 9,

    /// <summary>There is no such card.</summary>
    KindUnknown = 10,

    /// <summary>The address of cases has no {id}, or is none that a page may link to.</summary>
    CaseUrlUnusable = 11,

    /// <summary>It is longer than <see cref="AccountSettingsRules.MaximumPrivacyUrlLength"/>.</summary>
    CaseUrlTooLong = 12,

    /// <summary>It is no handle.</summary>
    HandleWrong = 13,

    /// <summary>Another account has the handle.</summary>
    HandleTaken = 14,

    /// <summary>X calls the account by another handle.</summary>
    HandleOfAnother = 15,

    /// <summary>It is no id.</summary>
    XUserIdWrong = 16,

    /// <summary>X knows nobody by it.</summary>
    XUserIdUnknown = 17,

    /// <summary>There is no access token.</summary>
    TokenMissing = 18,

    /// <summary>The token says that it belongs to another account.</summary>
    TokenOfAnother = 19,

    /// <summary>There is no token secret.</summary>
    TokenSecretMissing = 20,
}
