package io.github.planfixsdk.routing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelCompiler;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** Spring's expressions, each compiled to byte code, tried one after the other. */
final class Spel {
    // With a SimpleEvaluationContext, or asked for a class of result, the same byte code takes several times as long.
    private final StandardEvaluationContext context = new StandardEvaluationContext();
    private final List<Expression> conditions = new ArrayList<>();
    private final List<RuleSet.Rule> rules;

    Spel(List<RuleSet.Rule> rules) {
        this.rules = rules;
        SpelExpressionParser parser = new SpelExpressionParser(
                new SpelParserConfiguration(SpelCompilerMode.IMMEDIATE, Spel.class.getClassLoader()));
        for (RuleSet.Rule rule : rules) {
            Expression condition =
                    parser.parseExpression("number == '" + rule.number() + "' and siteId == " + rule.siteId() + "L");
            // What the compiler needs to know of the values' classes it learns from one evaluation of each part.
            condition.getValue(context, new Call(rule.number(), rule.siteId()));
            if (!SpelCompiler.compile(condition)) {
                throw new IllegalStateException("not compiled: " + condition.getExpressionString());
            }
            conditions.add(condition);
        }
    }

    int employee(Call call) {
        for (int i = 0; i < conditions.size(); i++) {
            if (Boolean.TRUE.equals(conditions.get(i).getValue(context, call))) {
                return rules.get(i).employee();
            }
        }
        return RuleSet.DEFAULT_EMPLOYEE;
    }
}
