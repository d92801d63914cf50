/**
 * What the mainland and Taiwan (often Hong Kong and Singapore, too) call by two names, all in simplified characters, the mainland's first: a closed list of everyday
 * and technical words. Who writes traditional characters mostly says the second.
 */
const PAIRS = `
服务器 伺服器; 缓存 快取; 网络 网路; 互联网 网际网路; 因特网 网际网路; 软件 软体; 硬件 硬体; 固件 韧体; 信息 资讯; 数据 资料; 数据库 资料库
程序 程式; 程序员 程式设计师; 内存 记忆体; 存储器 记忆体; 硬盘 硬碟; 磁盘 磁碟; 光盘 光碟; 鼠标 滑鼠; 屏幕 萤幕; 屏幕 荧幕; 打印 列印
打印机 印表机; 扫描仪 扫描器; 文件夹 资料夹; 视频 影片; 视频 视讯; 音频 音讯; 像素 画素; 分辨率 解析度; 摄像头 镜头; 数码 数位; 芯片 晶片
晶体管 电晶体; 集成电路 积体电路; 激光 雷射; 纳米 奈米; 硅 矽; 带宽 频宽; 接口 介面; 界面 介面; 端口 连接埠; 变量 变数; 常量 常数; 函数 函式
数组 阵列; 字符 字元; 字符串 字串; 字节 位元组; 比特 位元; 代码 程式码; 源代码 原始码; 算法 演算法; 循环 回圈; 递归 递回; 队列 伫列; 堆栈 堆叠
线程 执行绪; 调试 除错; 编程 程式设计; 链接 连结; 超链接 超连结; 博客 部落格; 电子邮件 电邮; 短信 简讯; 手机 行动电话; 用户 使用者; 登录 登入
注销 登出; 搜索 搜寻; 上传 上载; 优化 最佳化; 人工智能 人工智慧; 神经网络 神经网路; 云计算 云端运算; 计算机 电脑; 卫星导航 卫星定位; 导弹 飞弹
航天飞机 太空梭; 宇航员 太空人; 出租车 计程车; 公交车 公车; 公共汽车 公车; 自行车 脚踏车; 堵车 塞车
集装箱 货柜; 卡车 货车; 质量 品质; 方便面 泡面; 土豆 马铃薯; 西红柿 番茄; 菠萝 凤梨; 酸奶 优格; 奶酪 起司; 冰激凌 冰淇淋; 三文鱼 鲑鱼
金枪鱼 鲔鱼; 塑料 塑胶; 幼儿园 幼稚园; 初中 国中; 概率 机率; 几率 机率; 方差 变异数; 均值 平均数; 反馈 回馈; 空调 冷气; 信号 讯号; 噪声 杂讯
传感器 感测器; 充电宝 行动电源; 适配器 转接器; 等离子体 电浆; 维生素 维他命; 艾滋病 爱滋病; 胶卷 底片; 照相机 相机; 房贷 房屋贷款; 租金 房租
首席执行官 执行长; 通胀 通膨; 网民 网友; 知识产权 智慧财产权; 水平 水准; 默认 预设; 设置 设定; 项目 专案; 文件 档案; 地铁 捷运; 对象 物件
支持 支援; 数字 数位; 智能 智慧; 摩托车 机车
`;

const twins = new Map<string, string[]>();
for (const pair of PAIRS.split(/[;\n]/u)) {
  const [mainland, taiwan] = pair.trim().split(" ");
  if (mainland !== undefined && taiwan !== undefined && mainland !== taiwan)
    twins.set(mainland, [...(twins.get(mainland) ?? []), taiwan]);
}

/** What a Chinese wording is called elsewhere: with each word of the list that it contains by its other name; [] when it has none. Simplified characters. */
export function regionalTwins(wording: string): readonly string[] {
  return Array.from(twins).flatMap(([mainland, others]) =>
    wording.includes(mainland) ? others.map((other) => wording.replace(mainland, other)) : [],
  );
}
