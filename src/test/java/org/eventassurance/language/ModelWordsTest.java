package org.eventassurance.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever people read of the models, they can read in Chinese, in the words of the trade. */
class ModelWordsTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Map<String, Set<Path>> spoken = ModelWords.all();
  private final Map<String, String> chinese = ShippedTranslations.ofModels().terms();

  @Test
  void everyTextHasItsChinese() {
    assertThat(lacking())
        .as("translate in forms/zh.json what a model says (the texts by their files)")
        .isEmpty();
  }

  @Test
  void nothingIsTranslatedThatNoModelSays() {
    assertThat(chinese.keySet()).isSubsetOf(spoken.keySet());
  }

  @Test
  void nothingIsLeftInEnglish() {
    assertThat(chinese)
        .allSatisfy(
            (english, translation) ->
                assertThat(HAN.matcher(translation).find() || !ModelWords.speaks(english))
                    .as(english)
                    .isTrue());
  }

  @Test
  void theFileIsInOrderSoThatChangesMeetAtTheSamePlace() throws IOException {
    JsonNode file = new ObjectMapper().readTree(Path.of("forms/zh.json").toFile());
    List<String> terms = new ArrayList<>();
    file.fieldNames().forEachRemaining(terms::add);

    assertThat(terms).isSorted();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          assurance level        = 保障级别|级别
          change freeze          = 封网|封板
          contingency plan       = 预案
          load.test              = 压测|测试
          push stream            = 推流|推拉流
          pull stream            = 拉流
          director console       = 导播台
          forecast               = 预估
          capacity plan          = 容量规划
          reserve pool           = 储备资源
          reallocation           = 资源调配
          elastic cloud          = 弹性上云
          leased line            = 专线
          peak                   = 峰值|高峰
          degrade                = 降级
          rate limit             = 限流
          circuit break          = 熔断
          roll.?back             = 回滚|回退
          self-heal              = 自愈
          inspection             = 巡检|发现
          hazard                 = 隐患
          single point           = 单点
          utilisation            = 水位
          alert                  = 告警
          recipient list         = 接收人
          duty                   = 值守|值班
          war room               = 作战室
          quality liaison        = 质量接口人
          quality committee      = 质量委
          working day            = 工作日
          disaster recovery      = 灾备
          drill                  = 演练
          leadership group       = 领导小组
          """)
  void theTradesWordsAreUsed(String english, String words) {
    Pattern term = Pattern.compile("\\b(?i:" + english + ")");
    Pattern trade = Pattern.compile(words);
    Map<String, String> sentences =
        chinese.entrySet().stream()
            .filter(entry -> term.matcher(entry.getKey().replaceAll("\\{\\{.*?}}", "")).find())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    assertThat(sentences).isNotEmpty();
    assertThat(sentences)
        .allSatisfy((text, translation) -> assertThat(translation).as(text).containsPattern(trade));
  }

  private List<String> lacking() {
    return spoken.entrySet().stream()
        .filter(entry -> ModelWords.speaks(entry.getKey()))
        .filter(entry -> !chinese.containsKey(entry.getKey()))
        .map(entry -> entry.getValue() + ": " + entry.getKey())
        .toList();
  }
}
