namespace Dashboard.Data.Settings;

/// <summary>What is wrong with one field, in words for the person who filled it in.</summary>
/// <param name="Field">The property's name, such as <see cref="AccountSettings.PrivacyUrl"/>.</param>
/// <param name="Message">One sentence that says what would be right.</param>
public sealed record FieldError(string Field, string Message);
