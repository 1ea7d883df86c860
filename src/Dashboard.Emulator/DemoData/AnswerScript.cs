using Dashboard.Emulator.DemoData.Comments;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.DemoData;

/// <summary>What a customer does with a prompt: mostly nothing; a score after minutes or days; a comment with it, or days later.</summary>
internal static class AnswerScript
{
    private const double CommentOnly = 0.006;
    private const double CommentShare = 0.42;
    private const double RepeatShare = 0.15;
    private const int MostUpdates = 6;

    internal static List<PlannedStep> Write(
        Feedback feedback, DemoTalk talk, double responseRate, double quality, SeededNumbers numbers)
    {
        var steps = new List<PlannedStep>();
        var drawn = numbers.Next();
        if (drawn < responseRate)
            Scored(steps, feedback, talk, quality, numbers);
        else if (drawn < responseRate + CommentOnly)
            steps.Add(Comment(feedback, AnswerTime(feedback.CreatedAt, numbers), score: null, talk));
        return steps;
    }

    private static void Scored(List<PlannedStep> steps, Feedback feedback, DemoTalk talk, double quality, SeededNumbers numbers)
    {
        var score = ScoreModel.Draw(feedback.Kind, quality, numbers);
        var at = AnswerTime(feedback.CreatedAt, numbers);
        steps.Add(new PlannedStep(at, feedback, Score: score));
        if (numbers.Chance(CommentShare))
            steps.Add(Comment(feedback, at + CommentDelay(numbers), score, talk));
        if (numbers.Chance(RepeatShare))
            Repeat(steps, feedback, numbers);
    }

    private static PlannedStep Comment(Feedback feedback, long at, int? score, DemoTalk talk)
        => new(at, feedback, Comment: CommentWriter.Write(feedback, score, talk));

    private static void Repeat(List<PlannedStep> steps, Feedback feedback, SeededNumbers numbers)
    {
        var at = steps[^1].At;
        do
        {
            at += 30 + (long)(numbers.Next() * numbers.Next() * EpochTime.Day);
            steps.Add(new PlannedStep(at, feedback));
        }
        while (steps.Count < MostUpdates && numbers.Chance(0.35));
    }

    /// <summary>Half of the answers within 40 minutes, one in ten after most of a day, none after a week.</summary>
    private static long AnswerTime(long sentAt, SeededNumbers numbers)
        => sentAt + Math.Clamp((long)(40 * EpochTime.Minute * Math.Exp(numbers.Normal() * 1.7)), 20, 7 * EpochTime.Day);

    private static long CommentDelay(SeededNumbers numbers) => numbers.Next() switch
    {
        < 0.75 => numbers.Below(170) + 10,
        < 0.88 => (long)numbers.Between(3 * EpochTime.Minute, 5 * EpochTime.Hour),
        _ => (long)numbers.Between(EpochTime.Day, 5 * EpochTime.Day),
    };
}
