namespace DealLang.Evaluating;

/// <summary>What a thread is working out just now, the outermost question first: an answer that asks for itself has none.</summary>
internal static class Underway
{
    private sealed record Asked(WorldEvaluator By, object Question);

    [ThreadStatic]
    private static List<Asked>? s_asked;

    /// <param name="question">Equal to another that asks the same of the same evaluator.</param>
    /// <param name="circular">What stands in for the answer where it is being worked out already, further out.</param>
    public static T Answer<T>(WorldEvaluator by, object question, Func<T> answer, Func<T> circular)
        where T : class
    {
        var asked = s_asked ??= [];
        foreach (var outer in asked)
        {
            if (ReferenceEquals(outer.By, by) && outer.Question.Equals(question)) return circular();
        }
        asked.Add(new Asked(by, question));
        try
        {
            return answer();
        }
        finally
        {
            asked.RemoveAt(asked.Count - 1);
        }
    }
}
